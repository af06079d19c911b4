/** Injection token: true in demo mode. */
export const DEMO = Symbol("demo");
