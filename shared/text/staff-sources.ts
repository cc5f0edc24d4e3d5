import type { FetchProblem, ListSource, SourceHealth, SourceProblem } from "../domain/list-source.ts";
import { jstMinute } from "../domain/times.ts";
import { fileProblemTexts } from "./import-report.ts";

/** Words of the pages on the lists that are fetched by themselves. */
export const sourceTexts = {
  title: "自動で取りに行く一覧",
  link: "自動で取りに行く一覧を見る・加える",
  toImports: "取り込みへ戻る",
  back: "自動で取りに行く一覧へ戻る",
  intro:
    "ウェブに公開されている一覧を、毎日または毎週、夜中に取りに行きます。CSV・Excel・JSON・カレンダー・RSSが読めます。",
  none: "まだありません。",
  add: "一覧を加える",
  addNow: "加えて、すぐ取りに行く",
  change: "登録した内容を変える",
  changeNow: "変える",
  fetchNow: "今すぐ取りに行く",
  pause: "取りに行くのを休む",
  resume: "また取りに行く",
  queued: "取りに行っています。少しして、このページをもう一度開いてください。",
  never: "まだありません",
  toLastImport: "最後の取り込みの結果を見る",
  askOwner: (owner: string, failures: number) =>
    `${failures}回続けて読めませんでした。管理する人（${owner}）に、一覧の場所と中身を確かめてください。`,
  tooLong: "短くしてください。",
  labels: {
    name: "一覧の名前",
    url: "一覧のファイルの場所",
    licence: "利用の条件",
    owner: "管理する人",
    rhythm: "取りに行く日",
    health: "様子",
    lastSuccess: "最後に読めた日時",
    lastTried: "最後に取りに行った日時",
    lastImport: "最後の取り込み",
    expired: "案件を下げた日時",
  },
  hints: {
    name: "案件のページに出所として出ます。例：北区イベント一覧",
    url: "「https://」から始まる、ファイルそのものの場所です。",
    licence: "案件のページに出ます。例：CC BY 4.0",
    owner: "読めないときに確かめる相手です。例：情報政策課 03-0000-0000",
    rhythm: "週1回のものは月曜日です。読めなかったときは、次の日も行きます。",
  },
  rhythms: { daily: "毎日", weekly: "週1回" } satisfies Record<ListSource["rhythm"], string>,
  errors: {
    name: "一覧の名前を入れてください。",
    url: "「https://」から始まる形で入れてください。",
    licence: "利用の条件を入れてください。",
    owner: "管理する人を入れてください。",
    rhythm: "毎日か週1回かを選んでください。",
  },
  warning: (names: readonly string[]) => `読めていない一覧があります：${names.join("、")}`,
  toSources: "様子を見る",
} as const;

export const healthTexts: Readonly<Record<SourceHealth, { readonly name: string; readonly meaning: string }>> = {
  new: { name: "これから", meaning: "まだ取りに行っていません。" },
  well: { name: "良好", meaning: "前回は問題なく読めました。" },
  failing: { name: "注意", meaning: "前回は読めませんでした。前に読んだ案件は、そのまま出ています。" },
  dead: { name: "停止", meaning: "長く読めていないため、この一覧の案件を下げました。読めるようになれば、また出ます。" },
  paused: { name: "休み", meaning: "取りに行くのを休んでいます。前に読んだ案件は、終わるまで出ます。" },
};

const fetchProblemTexts: Readonly<Record<FetchProblem, string>> = {
  not_https: "「https://」から始まる場所ではないため、取りに行きませんでした。",
  no_such_host: "その名前のサイトが見つかりません。",
  private_address: "組織の中だけの場所を指しているため、取りに行きませんでした。",
  not_found: "その場所にファイルがありません。",
  refused: "相手のサイトに断られました。",
  server_error: "相手のサイトの調子が悪いようです。",
  unreachable: "相手のサイトにつながりませんでした。",
  bad_certificate: "相手のサイトの証明書を確かめられないため、取りに行きませんでした。",
  timed_out: "相手のサイトの返事に1分より長くかかりました。",
  fetched_too_large: "20MBを超えているため、やめました。",
  too_many_redirects: "別の場所への案内が続き、ファイルにたどり着けませんでした。",
};

const isOfFetching = (problem: SourceProblem): problem is FetchProblem => problem in fetchProblemTexts;

export const problemText = (problem: SourceProblem): string =>
  isOfFetching(problem) ? fetchProblemTexts[problem] : fileProblemTexts[problem];

/** A moment as the desk reads it; 「まだありません」 where there was none. */
export const whenTried = (instant: string | undefined): string =>
  instant ? jstMinute(new Date(instant)).replace("T", " ") : sourceTexts.never;
