import { connect, type Socket } from "node:net";

/** What one answer looked like; `status` 0 = the connection broke. */
export type OnAnswer = (status: number, bytes: number, milliseconds: number) => void;

const HEAD_END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("0\r\n\r\n");

/**
 * One keep-alive HTTP/1.1 connection that sends the next request as soon as an answer is whole. As thin as it can be:
 * the generator shares the machine with what it measures, and every millisecond it takes would flatter the slow ones.
 */
export class Connection {
  private socket: Socket;
  private started = 0;
  private status = 0;
  /** Bytes of body still to come; -1 = chunked, -2 = the head is not whole yet. */
  private missing = -2;
  private received = 0;
  private head: Buffer | null = null;
  private closed = false;

  constructor(
    private readonly port: number,
    private readonly next: () => Buffer,
    private readonly onAnswer: OnAnswer,
  ) {
    this.socket = this.open();
  }

  close(): void {
    this.closed = true;
    this.socket.destroy();
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: "127.0.0.1", noDelay: true });
    socket.on("connect", () => this.send());
    socket.on("data", (data) => this.read(data));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      if (this.closed) return;
      this.onAnswer(0, 0, 0);
      setTimeout(() => {
        if (!this.closed) this.socket = this.open();
      }, 50);
    });
    return socket;
  }

  private send(): void {
    this.missing = -2;
    this.received = 0;
    this.head = null;
    this.started = performance.now();
    this.socket.write(this.next());
  }

  private read(data: Buffer): void {
    this.received += data.length;
    if (this.missing === -2) data = this.readHead(data);
    if (this.missing === -2) return;
    const whole = this.missing === -1 ? endsWith(data, LAST_CHUNK) : (this.missing -= data.length) <= 0;
    if (!whole) return;
    this.onAnswer(this.status, this.received, performance.now() - this.started);
    if (!this.closed) this.send();
  }

  /** Reads status and length; gives back what belongs to the body. */
  private readHead(data: Buffer): Buffer {
    const whole = this.head === null ? data : Buffer.concat([this.head, data]);
    const end = whole.indexOf(HEAD_END);
    if (end === -1) {
      this.head = whole;
      return data;
    }
    const head = whole.toString("latin1", 0, end);
    this.status = Number(head.slice(9, 12));
    this.missing = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? -1);
    return whole.subarray(end + HEAD_END.length);
  }
}

function endsWith(data: Buffer, end: Buffer): boolean {
  return data.length >= end.length && data.compare(end, 0, end.length, data.length - end.length) === 0;
}
