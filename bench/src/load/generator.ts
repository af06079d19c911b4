import { Connection } from "./connection.js";
import type { Job, Measured, Message, Target } from "./job.js";

/** The load, in a process of its own: one job comes in as a message, the figures go back, and it ends. */
process.once("message", (job: Job) => {
  const requests = job.targets.map((target) => render(target, job.port));
  const latencies: number[] = [];
  const others: Record<string, number> = {};
  let measuring = false;
  let bytes = 0;
  const connections = Array.from({ length: job.connections }, () => {
    return new Connection(
      job.port,
      () => requests[Math.floor(Math.random() * requests.length)]!,
      (status, size, milliseconds) => {
        if (!measuring) return;
        if (status !== 200) others[status] = (others[status] ?? 0) + 1;
        else {
          latencies.push(milliseconds);
          bytes += size;
        }
      },
    );
  });
  setTimeout(() => {
    measuring = true;
    const began = performance.now();
    tell({ kind: "measuring" });
    setTimeout(() => {
      measuring = false;
      const seconds = (performance.now() - began) / 1000;
      for (const connection of connections) connection.close();
      tell({ kind: "measured", measured: figures(latencies, others, bytes, seconds) });
      process.disconnect();
    }, job.seconds * 1000);
  }, job.warmUpSeconds * 1000);
});

function figures(latencies: number[], others: Record<string, number>, bytes: number, seconds: number): Measured {
  const sorted = Float64Array.from(latencies).sort();
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return {
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    answers: sorted.length,
    others,
    bytesPerAnswer: sorted.length === 0 ? 0 : Math.round(bytes / sorted.length),
  };
}

function render({ path, headers }: Target, port: number): Buffer {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
}

function tell(message: Message): void {
  process.send?.(message);
}
