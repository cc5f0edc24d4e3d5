import type { DoubtReason, RejectionReason, RowNote, RowOutcome } from "../domain/listing-import/row-outcome.ts";
import type { FileNote, FileProblem } from "../domain/listing-import/table-file.ts";

/** How a row ended, in a word for a table. */
export const rowOutcomeTexts: Readonly<Record<RowOutcome, string>> = {
  imported: "取り込み",
  updated: "更新",
  unchanged: "変更なし",
  needsPerson: "要確認",
  rejected: "見送り",
};

/** Why a row was not published, for the person who made the list and for the desk. */
export const rowReasonTexts: Readonly<Record<RejectionReason | DoubtReason, string>> = {
  unreadable: 'この行は読めませんでした。引用符（"）が閉じているか、お確かめください。',
  unknown_columns: "見出しの行から、催しの一覧だと分かりませんでした。",
  not_a_listing: "見出しや説明の行です。",
  not_public: "「入力中」の行です。",
  columns_mismatch: "列の数が見出しと合いません。区切りのカンマや引用符をお確かめください。",
  title_missing: "名称がありません。",
  area_missing: "どの市区町村の催しか分かりません。市区町村コードか住所を入れてください。",
  repeated: "同じ一覧に、同じ内容の行があります。",
  past: "開催日が過ぎています。",
  application_closed: "申込みの期限が過ぎています。",
  cancelled: "中止または延期と書かれています。",
  full: "満員または受付終了と書かれています。",
  children_only: "子ども向けの催しです。",
  families_only: "子育て中の方・親子向けの催しです。",
  young_only: "若い方・学生向けの催しです。",
  members_only: "参加できる方が、会員・事業者・外国の方などに限られています。",
  failed: "保存できませんでした。もう一度取り込んでください。",
  title_unclear: "名称が表計算ソフトのエラー表示になっています。",
  date_unclear: "開催日が分かりません。",
  place_unclear: "場所が書かれていません。",
  contact_missing: "問い合わせの電話やメールが分かりません。",
  audience_unclear: "どなた向けの催しか分かりません。",
  classification_unclear: "何の催しか、言葉から分かりませんでした。",
};

/** What was repaired or could not be read in a row. */
export const rowNoteTexts: Readonly<Record<RowNote, string>> = {
  code_repaired: "市区町村コードの先頭の0を補いました。",
  code_unknown: "市区町村コードが正しくありません。",
  code_from_file_name: "市区町村コードをファイル名から読みました。",
  area_from_name: "市区町村を場所の名前から読みました。",
  area_from_list: "市区町村を一覧の全体から読みました。",
  area_from_postal_code: "市区町村を郵便番号から読みました。",
  html_removed: "タグ（HTML）を取り除きました。",
  cells_joined: "「1,500円」のように、数字の中のカンマで分かれたところをつなぎました。",
  filled_from_above: "空いているところや「〃」を、上の行から補いました。",
  address_dropped: "URLが正しくないため、使いませんでした。",
  shortened: "長い文を途中までにしました。",
  date_unread: "日付の書き方が分かりませんでした。",
  date_from_remark: "日付を日時備考から読みました。",
  date_from_text: "日付を説明の文から読みました。",
  date_vague: "日付が「上旬」「4月」のように大まかです。",
  weekday_wrong: "日付と曜日が合いません。",
  end_date_before_start: "終了日が開始日より前のため、使いませんでした。",
  end_time_before_start: "終了時刻が開始時刻より前のため、使いませんでした。",
  time_unread: "時刻の書き方が分かりませんでした。",
  fee_unread: "料金の書き方が分かりませんでした。",
  capacity_unread: "定員の書き方が分かりませんでした。",
  phone_unread: "電話番号に市外局番がないか、正しくありません。",
  email_unread: "メールアドレスが正しくありません。",
  coordinates_swapped: "緯度と経度が逆のため、入れ替えました。",
  coordinates_far: "緯度・経度が市区町村から離れすぎているため、使いませんでした。",
  coordinates_unread: "緯度・経度が正しくないため、使いませんでした。",
  place_by_town: "位置は町の中心にしました。",
  place_by_municipality: "位置は役所にしました。",
  deadline_from_text: "申込期限を申込方法の文から読みました。",
  kept_for_organization: "団体が自分で書いている案件なので、内容は変えませんでした。",
  newer_known: "新しい一覧の内容があるため、変えませんでした。",
  same_as_other: "ほかの一覧の同じ催しのほうが詳しいため、そちらを出します。",
  shown_instead_of_other: "ほかの一覧の同じ催しより詳しいため、こちらを出します。",
  number_reused: "同じ番号がほかの催しに使われているため、別の催しとして扱いました。",
  no_desk: "この市区町村の窓口がまだないため、だれも確認できません。掲載されません。",
  listing_closed: "掲載中の案件を終了しました。",
};

/** Why a file as a whole could not be read. */
export const fileProblemTexts: Readonly<Record<FileProblem, string>> = {
  empty_file: "中身がありません。",
  not_a_table: "表として読めません。CSVかExcel（.xlsx）で保存して、もう一度お送りください。",
  no_rows: "見出しの下に行がありません。",
  unknown_columns: "見出しの行から、催しの一覧だと分かりませんでした。",
  no_header: "見出しの行がないため、どの列が何か分かりませんでした。",
  too_large: "ファイルが大きすぎます。20MBまでに分けてください。",
  too_many_rows: "行が多すぎます。5万行までに分けてください。",
  too_many_columns: "列が多すぎます。1,000列までにしてください。",
  unpacks_too_large: "中身が大きすぎるため、開けませんでした。",
  old_excel: "古いExcelの形式（.xls）です。「.xlsx」かCSVで保存し直してください。",
  locked_excel: "パスワードがかかっているか、古いExcelの形式です。かけずに「.xlsx」で保存し直してください。",
  pdf: "PDFは読めません。もとの表をCSVかExcelでお送りください。",
  web_page: "ウェブページです。表のファイルの場所を確かめてください。",
  broken_file: "ファイルが壊れているため、開けませんでした。",
  file_missing: "ファイルが届いていません。もう一度お送りください。",
};

/** What was left out of a file, or how it was read, for the person who imports it. */
export const fileNoteTexts: Readonly<Record<FileNote, string>> = {
  macros_ignored: "マクロは読まずに捨てました。",
  columns_guessed: "いくつかの列は、見出しの言葉から見当をつけました。",
  mapping_used: "保存した列の対応を使いました。",
  sheets_passed_over: "催しの一覧ではないシートは読みませんでした。",
};

/** 3行目と同じです。 */
export const sameAsText = (record: number): string => `${record}件目と同じです。`;
