/** A function as an earlier migration made it, to be put back by a later one that replaced it. */
export function asItWas(name: string, sql: string): string {
  const made = new RegExp(`create (or replace )?function ${name}\\([\\s\\S]*?\\$\\$[\\s\\S]*?\\$\\$;`).exec(sql)?.[0];
  if (made === undefined) throw new Error(`${name} is not in the migration that made it.`);
  return made.replace("create function", "create or replace function");
}
