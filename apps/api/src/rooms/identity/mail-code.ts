import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Injectable } from "@nestjs/common";

/** Second recommended option of RFC 9106 with less memory, as OWASP advises for argon2id: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Codes of eight digits that go by mail: proof of a mailbox, once, for ten minutes and five tries. */
@Injectable()
export class MailCodes {
  private readonly decoy = hash("00000000", COST);

  async make(): Promise<{ code: string; codeHash: string }> {
    const code = String(randomInt(100_000_000)).padStart(8, "0");
    return { code, codeHash: await hash(code, COST) };
  }

  /** Takes as much work when there is nothing to compare with. */
  async isRight(code: string, codeHash: unknown): Promise<boolean> {
    const known = typeof codeHash === "string" ? codeHash : null;
    const matches = await verify(known ?? (await this.decoy), code);
    return matches && known !== null;
  }
}
