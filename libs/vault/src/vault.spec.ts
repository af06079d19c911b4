import { createSecretKey, randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { DossierKeys } from "./dossier-keys.js";
import { FileKeyProvider } from "./file-key-provider.js";
import { openSealed, seal, SealBroken } from "./seal.js";

const place = { table: "entry_revision", column: "content", dossier: "d-1", row: "e-1/1" };
const key = createSecretKey(randomBytes(32));

describe("a sealed text", () => {
  it("comes back byte for byte, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(openSealed(key, place, seal(key, 1, place, plain)).equals(plain)).toBe(true);
      }),
    );
  });

  it("does not open in another table, column, dossier or row, nor under another key", () => {
    const sealed = seal(key, 1, place, Buffer.from("geheim"));
    for (const change of [{ table: "reaction" }, { column: "reason" }, { dossier: "d-2" }, { row: "e-1/2" }]) {
      expect(() => openSealed(key, { ...place, ...change }, sealed)).toThrow(SealBroken);
    }
    expect(() => openSealed(createSecretKey(randomBytes(32)), place, sealed)).toThrow(SealBroken);
  });

  it("does not open when any one byte was changed or cut off", () => {
    const sealed = seal(key, 7, place, Buffer.from("geheim"));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      // The key version is not authenticated: a wrong one picks a wrong key instead.
      if (at === 1 || at === 2) continue;
      expect(() => openSealed(key, place, changed)).toThrow(SealBroken);
      expect(() => openSealed(key, place, sealed.subarray(0, at))).toThrow(SealBroken);
    }
  });

  it("never looks the same twice", () => {
    expect(seal(key, 1, place, Buffer.from("a")).equals(seal(key, 1, place, Buffer.from("a")))).toBe(false);
  });
});

describe("the keys of the dossiers", () => {
  const folder = mkdtempSync(join(tmpdir(), "regiemap-vault-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "vault.key");

  it("are wrapped under a master key that only its owner may read, and open after a new start", async () => {
    const first = new DossierKeys(FileKeyProvider.open(path));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const wrapped = await first.make("d-1");
    const sealed = first.peek("d-1")!.seal("reaction", "content", "e-1", { text: "mijn kijk 🌱" });
    const second = await new DossierKeys(FileKeyProvider.open(path)).unwrap("d-1", wrapped);
    expect(second.open("reaction", "content", "e-1", sealed)).toEqual({ text: "mijn kijk 🌱" });
    expect(second.mark("e-1/1", "x").equals(first.peek("d-1")!.mark("e-1/1", "x"))).toBe(true);
    expect(second.mark("e-1/1", "x").equals(second.mark("e-1/2", "x"))).toBe(false);
  });

  it("do not open for another dossier or version", async () => {
    const provider = FileKeyProvider.open(path);
    const wrapped = await new DossierKeys(provider).make("d-1");
    await expect(new DossierKeys(provider).unwrap("d-2", wrapped)).rejects.toThrow(SealBroken);
    await expect(new DossierKeys(provider).unwrap("d-1", { ...wrapped, version: 2 })).rejects.toThrow(SealBroken);
  });

  it("are forgotten when others were used more recently", async () => {
    const keys = new DossierKeys(FileKeyProvider.open(path), 2);
    for (const id of ["a", "b"]) await keys.make(id);
    keys.peek("a");
    await keys.make("c");
    expect(["a", "b", "c"].map((id) => keys.peek(id) !== undefined)).toEqual([true, false, true]);
  });

  it("refuse a master key that others may read, or that is damaged", () => {
    const open = join(folder, "open.key");
    writeFileSync(open, randomBytes(32), { mode: 0o600 });
    chmodSync(open, 0o644);
    expect(() => FileKeyProvider.open(open)).toThrow(/chmod 600/);
    const short = join(folder, "short.key");
    writeFileSync(short, randomBytes(31), { mode: 0o600 });
    expect(() => FileKeyProvider.open(short)).toThrow(/damaged/);
  });
});
