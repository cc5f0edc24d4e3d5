/**
 * Municipalities that only a ship or an aeroplane leads to: between them and elsewhere no travel time is estimated.
 * Tokyo's nine island municipalities (東京都島しょ部); extend as data where the product is used elsewhere.
 */
export const islandMunicipalities: ReadonlySet<string> = new Set([
  "133612",
  "133621",
  "133639",
  "133647",
  "133817",
  "133825",
  "134015",
  "134023",
  "134210",
]);
