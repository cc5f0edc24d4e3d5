/** What `npm run import` says to the person who runs it. */
export const importTexts = {
  usage:
    "使い方: npm run import -- <ファイル・フォルダー・URL>… [--centre 窓口] [--source 一覧の名前] [--licence 利用の条件] [--at http://localhost:3000] [--report 報告書.csv] [--json]\n        npm run import -- --leads <団体の名簿>… [--centre 窓口] [--source 名簿の名前] [--at http://localhost:3000] [--json]",
  leads: (
    file: string,
    total: number,
    [added = 0, updated = 0, unchanged = 0, registered = 0, rejected = 0]: readonly number[],
  ) =>
    `${file}: ${total}団体（新しく ${added}・更新 ${updated}・変更なし ${unchanged}・登録ずみ ${registered}・見送り ${rejected}）`,
  missing: (path: string) => `ありません: ${path}`,
  notRunning: (at: string) => `${at} で動いていません。先に npm start で動かしてください。`,
  done: (
    file: string,
    total: number,
    [imported = 0, updated = 0, unchanged = 0, needsPerson = 0, rejected = 0]: readonly number[],
  ) =>
    `${file}: ${total}行（取り込み ${imported}・更新 ${updated}・変更なし ${unchanged}・要確認 ${needsPerson}・見送り ${rejected}）`,
  problem: (text: string) => `  ${text}`,
  tellColumns:
    "職員の画面の「取り込み」から一度送り、列の読み方を決めてください。次からは --centre をつけると、この命令でも読めます。",
  unread: (columns: readonly string[]) => `読まなかった列: ${columns.join("、")}`,
  reason: (outcome: string, reason: string) => `${outcome}: ${reason}`,
  rows: (said: string, count: number) => `${said}（${count}行）`,
  nothingNamed: "取り込むファイルを書いてください。",
  notUnderstood: (word: string) => `「${word}」は分かりません。`,
  report: (path: string) => `行ごとの結果: ${path}`,
  notFetched: (reason: string) => `取りに行けませんでした（${reason}）。`,
  tooLarge: "20MBを超えています。",
  sourceName: (fileName: string) => `自治体イベント一覧（${fileName}）`,
  licence: "各自治体のオープンデータの利用条件による",
} as const;
