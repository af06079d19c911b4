/// <reference types="vite/client" />

declare module "virtual:icon-sprite" {
  const symbols: string;
  export default symbols;
}
