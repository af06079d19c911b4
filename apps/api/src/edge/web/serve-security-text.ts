import type { FastifyInstance } from "fastify";

const HALF_A_YEAR = 182 * 86_400_000;

/** Says where somebody who found a hole may tell of it (RFC 9116). */
export function serveSecurityText(
  server: FastifyInstance,
  { contact, publicOrigin }: { contact: string; publicOrigin: string | null },
): void {
  const path = "/.well-known/security.txt";
  server.get(path, (_request, reply) => {
    const lines = [
      `Contact: ${contact}`,
      // Whoever runs this still answers: what expires is a copy that somebody kept.
      `Expires: ${new Date(Date.now() + HALF_A_YEAR).toISOString()}`,
      "Preferred-Languages: nl, en",
      // An address on the web has to be https (RFC 9116, 2.5.2).
      ...(publicOrigin?.startsWith("https://") ? [`Canonical: ${publicOrigin}${path}`] : []),
    ];
    return reply.type("text/plain; charset=utf-8").send(lines.map((line) => `${line}\n`).join(""));
  });
}
