import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";

/** Shares of the whole machine in per cent of one processor (two processors = 200). */
export interface MachineShare {
  /** Taken away by the hypervisor: rounds with much of it say little. */
  steal: number;
  idle: number;
}

interface Ticks {
  steal: number;
  idle: number;
  total: number;
}

const TICKS_PER_SECOND = 100;

/** Starts watching; the answer tells what happened since. Zeros where there is no /proc. */
export function watchMachine(): () => MachineShare {
  const before = ticks();
  return () => {
    const after = ticks();
    const total = after.total - before.total || 1;
    const share = (part: number) => Math.round((part / total) * 100 * cpus().length);
    return { steal: share(after.steal - before.steal), idle: share(after.idle - before.idle) };
  };
}

function ticks(): Ticks {
  const line = read("/proc/stat").split("\n")[0] ?? "";
  const fields = line.split(/\s+/).slice(1, 9).map(Number);
  return {
    steal: fields[7] ?? 0,
    idle: (fields[3] ?? 0) + (fields[4] ?? 0),
    total: fields.reduce((sum, field) => sum + field, 0),
  };
}

/** Milliseconds of processor time a process has used, its living and its ended children included. */
export function processorTime(pid: number): number {
  const children = new Map<number, number[]>();
  const own = new Map<number, number[]>();
  for (const name of safeList("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(Number(name));
    if (fields === null) continue;
    own.set(Number(name), fields);
    const parent = fields[1]!;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (each: number): number => {
    const fields = own.get(each);
    if (fields === undefined) return 0;
    const used = fields[11]! + fields[12]! + fields[13]! + fields[14]!;
    return used + (children.get(each) ?? []).reduce((total, child) => total + sum(child), 0);
  };
  return (sum(pid) * 1000) / TICKS_PER_SECOND;
}

/** Resident memory of one process in megabytes. */
export function memory(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}

/** The process that started `pid`, or 0. */
export function parentOf(pid: number): number {
  return statOf(pid)?.[1] ?? 0;
}

/** Fields of /proc/pid/stat from the third on (state, ppid, …, utime at 11). */
function statOf(pid: number): number[] | null {
  const line = read(`/proc/${pid}/stat`);
  return line === ""
    ? null
    : line
        .slice(line.lastIndexOf(")") + 2)
        .split(" ")
        .map(Number);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
