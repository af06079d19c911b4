import { createServer, type AddressInfo } from "node:net";
import { assertPortFree } from "./port.js";

describe("assertPortFree", () => {
  it("is content with a free port", async () => {
    await expect(assertPortFree("localhost", 0)).resolves.toBeUndefined();
  });

  it.each(["127.0.0.1", "0.0.0.0"])("says in one sentence that another program on %s has the port", async (host) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, host, done));
    const { port } = other.address() as AddressInfo;
    await expect(assertPortFree("localhost", port)).rejects.toThrow(`Port ${port} is in use`);
    await new Promise((done) => other.close(done));
  });

  it("refuses a host that is not of this machine", async () => {
    await expect(assertPortFree("192.0.2.1", 0)).rejects.toThrow("REGIEMAP_HOST");
    await expect(assertPortFree("nergens.invalid", 0)).rejects.toThrow("not known");
  });
});
