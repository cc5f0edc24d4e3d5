import type { FileFormat } from "../domain/listing-import/table-file.ts";

/** Words of the pages on which the desk imports lists. */
export const importTexts = {
  title: "取り込み",
  intro: "催しの一覧のファイルを取り込みます。CSV・Excel（.xlsx）・JSON・カレンダー（.ics）・RSSが読めます。",
  howItWorks:
    "同じ一覧をもう一度取り込んでも、二重にはなりません。途中で止まったときも、もう一度送れば続きから進みます。",
  file: "一覧のファイル",
  fileHint: "4MBまで。文字コードや列の並びは、そのままでかまいません。",
  fileMissing: "ファイルを選んでください。",
  fileTooLarge: "4MBを超えています。行を分けて、2回に送ってください。",
  sourceName: "一覧の名前",
  sourceNameHint: "案件のページに出所として出ます。例：北区イベント一覧",
  sourceNameMissing: "一覧の名前を入れてください。",
  licence: "利用の条件",
  licenceHint: "案件のページに出ます。例：CC BY 4.0",
  licenceMissing: "利用の条件を入れてください。",
  sourceUrl: "一覧のあるページ（任意）",
  sourceUrlWrong: "「https://」から始まる形で入れてください。",
  submit: "取り込む",
  history: "これまでの取り込み",
  noHistory: "まだ何も取り込んでいません。",
  headings: { at: "日時", file: "ファイル", by: "取り込んだ人", counts: "結果" },
  back: "取り込みへ戻る",
  resultTitle: "取り込みの結果",
  howRead: "読み方",
  labels: {
    source: "一覧の名前",
    format: "形式",
    encoding: "文字コード",
    delimiter: "区切り",
    schema: "一覧の種類",
    madeOn: "一覧の日付",
    columns: "列の読み方",
    guessed: "見当をつけた列",
    passedOver: "読まなかったシート",
    notes: "お知らせ",
  },
  madeOnHint: (date: string) => `${date}（年のない日付は、この日から数えました）`,
  allRows: (count: number) => `すべて ${count}件`,
  withOutcome: (outcome: string, count: number) => `${outcome} ${count}件`,
  filters: "結果で絞る",
  reasons: "理由で絞る",
  withReason: (reason: string, count: number) => `${reason}（${count}件）`,
  rows: "行ごとの結果",
  rowHeadings: {
    title: "名称",
    place: "行",
    outcome: "結果",
    reasons: "理由",
    notes: "気づいた点",
    evidence: "分類の手がかり",
  },
  rowPlace: (record: number, line: number, sheet: string | undefined) =>
    `${sheet === undefined ? "" : `${sheet}・`}${record}件目・${line}行`,
  untitled: "（名称なし）",
  shown: (count: number, all: number) => `${all}件のうち${count}件を出しています。残りは下の報告書で見られます。`,
  report: "報告書（Excel）を保存する",
  reportHint: "一覧を作った人に渡せます。どの行を、なぜ取り込まなかったかが書かれています。",
  reportName: (fileName: string) => `取り込みの結果_${fileName.replace(/\.[^.]*$/u, "")}.xlsx`,
  queue: "要確認の案件を見る",
} as const;

export const formatNames: Readonly<Record<FileFormat, string>> = {
  csv: "CSV",
  tsv: "TSV（タブ区切り）",
  xlsx: "Excel（.xlsx）",
  json: "JSON",
  geojson: "GeoJSON",
  icalendar: "カレンダー（iCalendar）",
  rss: "RSS",
  atom: "Atom",
  rdf: "RSS（RDF）",
  json_feed: "JSON Feed",
};

const delimiterNames: Readonly<Record<string, string>> = {
  ",": "カンマ",
  "\t": "タブ",
  ";": "セミコロン",
  "|": "縦線",
};
export const delimiterName = (delimiter: string): string => delimiterNames[delimiter] ?? delimiter;
