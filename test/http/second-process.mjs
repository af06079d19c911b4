// A second process of the application on the same database: what a load balancer would have behind it.
import { loadCatalogue } from "../../dist/libs/catalogue/src/load.js";
import { openPersistence } from "../../dist/libs/persistence/src/open-persistence.js";
import { FileKeyProvider } from "../../dist/libs/vault/src/file-key-provider.js";
import { createApp } from "../../dist/apps/api/src/app.js";

const { appUrl, keyFile, limits } = JSON.parse(process.env.SECOND_PROCESS);
const catalogue = loadCatalogue();
const persistence = await openPersistence({ appUrl, keyProvider: FileKeyProvider.open(keyFile), poolSize: 8 });
const config = { demo: true, publicOrigin: null, trustProxy: false, webRoot: null, logLevel: "error", limits };
const app = await createApp({ persistence, catalogue, config });
await app.listen(0, "127.0.0.1");
process.send(`http://127.0.0.1:${app.getHttpServer().address().port}`);
process.on("disconnect", () => process.exit(0));
