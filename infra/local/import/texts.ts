/** What `npm run import` says to the person who runs it. */
export const importTexts = {
  usage:
    "使い方: npm run import -- <ファイル・フォルダー・URL>… [--centre 窓口] [--source 一覧の名前] [--licence 利用の条件] [--at http://localhost:3000] [--report 報告書.csv] [--json]",
  missing: (path: string) => `ありません: ${path}`,
  notRunning: (at: string) => `${at} で動いていません。先に npm start で動かしてください。`,
  done: (
    file: string,
    total: number,
    [imported = 0, updated = 0, unchanged = 0, needsPerson = 0, rejected = 0]: readonly number[],
  ) =>
    `${file}: ${total}行（取り込み ${imported}・更新 ${updated}・変更なし ${unchanged}・要確認 ${needsPerson}・見送り ${rejected}）`,
  problem: (text: string) => `  ${text}`,
  report: (path: string) => `行ごとの結果: ${path}`,
  notFetched: (reason: string) => `取りに行けませんでした（${reason}）。`,
  tooLarge: "20MBを超えています。",
  sourceName: (fileName: string) => `自治体イベント一覧（${fileName}）`,
  licence: "各自治体のオープンデータの利用条件による",
} as const;
