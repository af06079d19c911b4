/**
 * SQL that makes functions, and views, belong to the role nobody can log in as, after giving the right to use them away:
 * only an owner can give rights. Nobody else may execute them. Never edited either: landed migrations use it.
 * @param mayExecute role → functions it may execute
 */
export function byDefiner(
  functions: readonly string[],
  mayExecute: Readonly<Record<string, readonly string[]>>,
  views: readonly string[] = [],
): string {
  return [
    `revoke execute on function ${functions.join(", ")} from public;`,
    ...Object.entries(mayExecute).map(([role, may]) => `grant execute on function ${may.join(", ")} to ${role};`),
    "grant create on schema public to regiemap_definer;",
    ...functions.map((signature) => `alter function ${signature} owner to regiemap_definer;`),
    ...views.map((view) => `alter view ${view} owner to regiemap_definer;`),
    "revoke create on schema public from regiemap_definer;",
  ].join("\n");
}

/** SQL run as that role, which may make things only meanwhile: what belongs to who cannot log in is replaced as them. */
export const asDefiner = (sql: string): string => `
grant create on schema public to regiemap_definer;
set local role regiemap_definer;
${sql}
reset role;
revoke create on schema public from regiemap_definer;
`;
