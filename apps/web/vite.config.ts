import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig, type ProxyOptions } from "vite";
import { iconSprite } from "./build/icon-sprite.js";
import { precompress } from "./build/precompress.js";
import { utrechtSubset } from "./build/utrecht-subset.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const apiAddress = process.env["REGIEMAP_API"] ?? "http://localhost:3000";

/** The API only answers pages of its own origin: while developing, its proxy says that we are. */
const api: ProxyOptions = {
  target: apiAddress,
  changeOrigin: true,
  configure: (proxy) => proxy.on("proxyReq", (request) => request.setHeader("Origin", apiAddress)),
};

// The page runs under a CSP without unsafe-inline: nothing may be inlined, everything comes from our own origin.
export default defineConfig({
  root: here("."),
  plugins: [react(), utrechtSubset(), iconSprite(), precompress()],
  resolve: { conditions: ["source", ...defaultClientConditions] },
  build: {
    outDir: here("../../dist/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: { "/v1": api, "/health": api, "/openapi.json": api } },
});
