/** After the last test, also when tests failed: stops the PostgreSQL of the run and removes its folder. */
export default async function globalTeardown() {
  await globalThis.regiemapCluster?.stop();
}
