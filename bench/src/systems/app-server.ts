import { measuredApp, type Variant } from "./app.js";

/** The application in a process of its own, told by environment variables what to open. */
const { app, close } = await measuredApp(process.env["BENCH_APP_URL"]!, process.env["BENCH_VARIANT"] as Variant);
process.once("SIGTERM", () => void close().then(() => process.exit()));
await app.listen(Number(process.env["PORT"]), "127.0.0.1");
