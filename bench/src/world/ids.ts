/** What a made-up row is; the first digits of its id, so that a stray one can be recognised. */
const KINDS = { account: 1, organisation: 2, membership: 3, dossier: 4, entry: 5, grant: 6, session: 7 } as const;

/** A fixed identifier for the made-up row number `major`.`minor`: the same at every run, in the form of a UUIDv7. */
export function idOf(kind: keyof typeof KINDS, major: number, minor = 0): string {
  const dossier = major.toString(16).padStart(8, "0");
  const hex = minor.toString(16).padStart(12, "0");
  return `be00000${KINDS[kind]}-${dossier.slice(0, 4)}-7${dossier.slice(4, 7)}-8${dossier.slice(7)}00-${hex}`;
}
