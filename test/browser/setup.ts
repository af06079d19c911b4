import { jest } from "@jest/globals";

/** A browser, a program and a database take their time on a busy machine; waiting is for what is awaited, not for this. */
jest.setTimeout(120_000);
