/**
 * Islands that only a ship or an aeroplane leads to, by the codes of their municipalities: no travel time is estimated
 * between them and elsewhere. Municipalities of one entry are joined by roads. Islands that a bridge joins to the main
 * land (淡路, 天草) are none of them, nor are those that belong to a municipality of the main land.
 */
const islands: readonly (readonly string[])[] = [
  ["013676"], // 奥尻町
  ["015172"], // 礼文町
  ["015181", "015199"], // 利尻町, 利尻富士町
  ["133612"], // 大島町
  ["133621"], // 利島村
  ["133639"], // 新島村
  ["133647"], // 神津島村
  ["133817"], // 三宅村
  ["133825"], // 御蔵島村
  ["134015"], // 八丈町
  ["134023"], // 青ヶ島村
  ["134210"], // 小笠原村
  ["152242"], // 佐渡市
  ["155861"], // 粟島浦村
  ["325252"], // 海士町
  ["325261"], // 西ノ島町
  ["325279"], // 知夫村
  ["325287"], // 隠岐の島町
  ["344311"], // 大崎上島町
  ["373222", "373249"], // 土庄町, 小豆島町
  ["373648"], // 直島町
  ["383562"], // 上島町
  ["422096"], // 対馬市
  ["422100"], // 壱岐市
  ["422118"], // 五島市
  ["423831"], // 小値賀町
  ["424111"], // 新上五島町
  ["443221"], // 姫島村
  ["462136", "465011", "465020"], // 西之表市, 中種子町, 南種子町
  ["462225", "465232", "465241", "465259", "465275"], // 奄美市, 大和村, 宇検村, 瀬戸内町, 龍郷町
  ["463035"], // 三島村
  ["463043"], // 十島村
  ["465054"], // 屋久島町
  ["465291"], // 喜界町
  ["465305", "465313", "465321"], // 徳之島町, 天城町, 伊仙町
  ["465330", "465348"], // 和泊町, 知名町
  ["465356"], // 与論町
  ["472077"], // 石垣市
  ["472140"], // 宮古島市
  ["473154"], // 伊江村
  ["473537"], // 渡嘉敷村
  ["473545"], // 座間味村
  ["473553"], // 粟国村
  ["473561"], // 渡名喜村
  ["473570"], // 南大東村
  ["473588"], // 北大東村
  ["473596"], // 伊平屋村
  ["473600"], // 伊是名村
  ["473618"], // 久米島町
  ["473758"], // 多良間村
  ["473812"], // 竹富町
  ["473821"], // 与那国町
];

const islandByNumber = new Map(islands.flatMap((codes) => codes.map((code) => [Number(code), codes] as const)));

/** Whether a municipality, by its code as a number, lies on islands: between them and elsewhere no travel time is estimated. */
export const isIsland = (municipality: number): boolean => islandByNumber.has(municipality);

/** Whether two municipalities, by their codes as numbers, lie on one island. */
export const areOnOneIsland = (one: number, other: number): boolean => {
  const island = islandByNumber.get(one);
  return island !== undefined && island === islandByNumber.get(other);
};
