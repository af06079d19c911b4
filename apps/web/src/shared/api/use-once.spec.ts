import { sendOnce } from "./use-once.js";

function sender() {
  let made = 0;
  const keys: string[] = [];
  const once = sendOnce<{ name: string }, void>(() => `key-${++made}`);
  const send = (name: string, arrives: boolean): Promise<void> =>
    once({ name }, (_, key) => {
      keys.push(key);
      return arrives ? Promise.resolve() : Promise.reject(new Error("offline"));
    }).catch(() => undefined);
  return { keys, send };
}

describe("a request that counts once", () => {
  it("keeps its key until what is sent changes, or it arrived", async () => {
    const { keys, send } = sender();
    await send("Sanne", false);
    await send("Sanne", false);
    await send("Sanne de Wit", false);
    await send("Sanne de Wit", true);
    await send("Sanne de Wit", true);
    expect(keys).toEqual(["key-1", "key-1", "key-2", "key-2", "key-3"]);
  });

  it("is one request when it is pressed twice", async () => {
    const { keys, send } = sender();
    await Promise.all([send("Sanne", true), send("Sanne", true)]);
    expect(keys).toEqual(["key-1", "key-1"]);
  });
});
