/** Looks like an address for mail: enough to catch a slip; whether it exists shows when the mail arrives. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim());
}
