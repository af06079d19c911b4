/** An entry in a professional register, as its holder states it. */
export interface RegisterEntry {
  /** Name of the register, as the catalogue lists it for the profession. */
  register: string;
  number: string;
  profession: string;
  name: string;
}

/** What somebody looked up: another entry that came in its place meanwhile is not checked by it. */
export type SeenEntry = Pick<RegisterEntry, "register" | "number">;

/** `by-hand`: the register cannot be asked by a program; whoever checks has looked with their own eyes. */
export type RegisterFinding = "found" | "not-found" | "by-hand";

/**
 * Asks a professional register (BIG, SKJ, RGS …) about an entry. An adapter per register; never inside a transaction,
 * since it may ask over a network.
 */
export abstract class RegisterCheck {
  abstract look(entry: RegisterEntry): Promise<RegisterFinding>;
}

/** No register is asked: a second person looks it up and says what they saw. */
export class ManualRegisterCheck extends RegisterCheck {
  async look(): Promise<RegisterFinding> {
    return "by-hand";
  }
}
