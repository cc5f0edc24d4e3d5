import Encoding from "encoding-japanese";
import type { UnseenList } from "./understood.ts";

const lines = (...rows: readonly string[]): string => `${rows.join("\r\n")}\r\n`;
const encoded = (text: string, to: "SJIS" | "EUCJP"): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: "UNICODE" }));
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");

/** A course list of 長岡市: Shift_JIS, lines above the headings, headings on two rows, remarks below. */
export const nagaoka: UnseenList = {
  name: "koza_fuyu.csv",
  content: encoded(
    lines(
      "令和8年度　長岡市コミュニティセンター　冬の講座のご案内,,,,,,,,,",
      "（令和8年11月10日現在）,,,,,,,,,",
      "№,講座名,開催日時,,ところ,対象,定員,費用,申込み,",
      ",,日にち,時間,,,,,締切,申込・問合せ先",
      "1,はじめてのスマホ,12月8日・15日・22日（火）,午前10時～正午,さいわいプラザ,おおむね65歳以上の市民,先着20名,無料（通信料は自己負担）,12月1日（火）まで,中央公民館 TEL0258-32-0437（内線12）",
      '2,①冬の寄せ植え,R9.1.16(土),13:30-15:30,越路支所　2階大会議室,どなたでも,若干名,"1,500円（材料費込）",1/8(金),越路公民館 0258-92-5910',
      "3,冬の星空観察会（荒天中止）,12/12（土）　※予備日12/13（日）,18時30分～20時,悠久山公園,市内在住の方（小学生以下は保護者同伴）,30人,,申込不要・当日直接会場へ,",
      "4,【中止】もちつき大会,令和8年12月20日(日),10:00～,栃尾体育館,どなたでも,-,-,-,生涯学習課",
      "5,キッズ体操教室,毎週土曜日（12月5日～2月27日）,9:00～10:00,市民体育館,小学1～3年生,15,3000円/全12回,11/30（月）,",
      "6,フラダンス体験,令和8年11月14日（土）,10:00～11:00,さいわいプラザ,どなたでも,20人,300円,11/7（土）,中央公民館",
      "※料金は変更になる場合があります。,,,,,,,,,",
      "問い合わせ：長岡市役所　生涯学習文化課　0258-35-1122,,,,,,,,,",
    ),
    "SJIS",
  ),
  rows: [
    {
      title: "はじめてのスマホ",
      days: "2026-12-08・2026-12-15・2026-12-22",
      times: "10:00-12:00",
      place: "さいわいプラザ",
      area: "152021",
      fee: "無料",
      people: 20,
      ages: [65, undefined],
      audience: "seniors",
      phone: "+81258320437",
      until: "2026-12-01",
      end: "publish",
    },
    {
      title: "①冬の寄せ植え",
      days: "2027-01-16",
      times: "13:30-15:30",
      place: "越路支所 2階大会議室",
      area: "152021",
      fee: 1500,
      people: undefined,
      audience: "anyone",
      phone: "+81258925910",
      until: "2027-01-08",
      end: "publish",
    },
    {
      title: "冬の星空観察会（荒天中止）",
      days: "2026-12-12",
      times: "18:30-20:00",
      place: "悠久山公園",
      people: 30,
      apply: "no",
      until: undefined,
      end: "ask contact_missing",
    },
    { title: "【中止】もちつき大会", days: "2026-12-20", times: "10:00", end: "cancelled" },
    { title: "キッズ体操教室", times: "09:00-10:00", end: "children_only" },
    { title: "フラダンス体験", days: "2026-11-14", end: "past" },
    { end: "not_a_listing" },
    { end: "not_a_listing" },
  ],
};

/** What the volunteer centre of 帯広市 hands out: hours and days in one cell, as people say them. */
export const obihiro: UnseenList = {
  name: "帯広市ボランティア募集一覧.csv",
  content: utf8(
    `\uFEFF${lines(
      "活動名,活動内容,活動日・時間,活動場所,募集人数,対象・条件,交通費等,団体名・連絡先",
      "配食サービスの運転ボランティア,ひとり暮らしの方へお弁当を届けます,毎週火・金曜日 10:30～12:30（祝日は休み）,グリーンプラザ,若干名,普通自動車免許をお持ちの方・年齢不問,ガソリン代支給,帯広市社会福祉協議会 0155-21-2414（担当：佐藤）",
      "傾聴ボランティア,特別養護老人ホームでお話し相手,月1～2回（応相談）,あおぞら苑,5名程度,18歳以上の方,なし,社会福祉法人あおぞら ☎0155－33－1234",
      '花壇の手入れボランティア,"駅前の花壇に\n球根を植えます","12/5(土)、12/12(土) 13:30-15:00",帯広駅北口広場,20人,どなたでも,なし,花と緑の会（0155）24－4111',
      "子ども食堂の調理補助ボランティア,カレーづくりと片づけ,毎月第2・4水曜（8月と祝日は休み）15時～18時,コミセン緑西,3～5人,高校生以上,交通費500円,みんなの食堂 0155-48-9999",
      "朗読ボランティア養成講座,はじめての方のための全7回,令和9年1月13日～2月24日の毎週水曜日（全7回）10:00～12:00,図書館2階研修室,15,初心者歓迎,テキスト代800円,帯広市図書館 0155-22-4700",
      "雪かきボランティア登録者,高齢の方のお宅の除雪,12月～3月（降雪時）,市内全域,随時,高校生以上の健康な方,ボランティア保険は市負担,帯広市社会福祉協議会 0155-21-2414",
    )}`,
  ),
  rows: [
    {
      title: "配食サービスの運転ボランティア",
      days: "FREQ=WEEKLY;BYDAY=TU,FR",
      times: "10:30-12:30",
      place: "グリーンプラザ",
      area: "012076",
      phone: "+81155212414",
      kind: "volunteer",
      end: "publish",
    },
    { title: "傾聴ボランティア", place: "あおぞら苑", people: 5, phone: "+81155331234", end: "publish" },
    {
      title: "花壇の手入れボランティア",
      days: "2026-12-05・2026-12-12",
      times: "13:30-15:00",
      place: "帯広駅北口広場",
      people: 20,
      audience: "anyone",
      phone: "+81155244111",
      end: "publish",
    },
    {
      title: "子ども食堂の調理補助ボランティア",
      days: "FREQ=MONTHLY;BYDAY=2WE,4WE;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
      times: "15:00-18:00",
      place: "コミセン緑西",
      phone: "+81155489999",
      kind: "volunteer",
      end: "publish",
    },
    {
      title: "朗読ボランティア養成講座",
      days: "2027-01-13・2027-01-20・2027-01-27・2027-02-03・2027-02-10・2027-02-17・2027-02-24",
      times: "10:00-12:00",
      people: 15,
      phone: "+81155224700",
      end: "publish",
    },
    { title: "雪かきボランティア登録者", days: "2026-12-01～2027-03-31", end: "publish" },
  ],
};

/** Events of 今治市, exported from a spreadsheet as "Unicode text". */
export const imabari: UnseenList = {
  name: "imabari_moyooshi.txt",
  content: Buffer.from(
    `\uFEFF${lines(
      "催し\tとき\tところ\t内容\t料金\t申し込み\t問い合わせ",
      "みかん狩りとお茶の会\t令和8年12月5日（土）午前10時～正午\t大三島町　農村環境改善センター\tシニア世代の交流会\t500円（保険料を含む）\t11月30日㈪までに電話で\t農林振興課　☎0898-36-1540",
      "しまなみ清掃ボランティア\t12月13日㈰　9時～11時半（小雨決行）\t糸山公園\t軍手をお持ちください\t無料\t不要\t環境政策課　0898（36）1535",
      "歳末バザー\t12月19日（土）・20日（日）10：00～16：00（20日は15：00まで）\t中央公民館\t手芸品の販売\t入場無料\t\t今治市社会福祉協議会\t",
      "囲碁・将棋サロン\t通年（年末年始を除く）\t老人福祉センター\t初心者歓迎\tなし\t随時\t高齢介護課　0898-36-1526",
      "新春書き初め展\t2027年1月4日(月)～11日(月・祝)　9:00-17:00　※6日(水)休館\t河野美術館\t\t一般310円、65歳以上250円、高校生以下無料\t\t0898-23-3810",
      "オンライン脳トレ体操\t毎週木曜日　14:00～14:30\tZoom（自宅から）\tスマートフォンで参加できます\t0円\t市ホームページのフォームから\tkenko@city.imabari.ehime.jp",
    )}`,
    "utf16le",
  ),
  rows: [
    {
      title: "みかん狩りとお茶の会",
      days: "2026-12-05",
      times: "10:00-12:00",
      place: "大三島町 農村環境改善センター",
      area: "382027",
      fee: 500,
      phone: "+81898361540",
      until: "2026-11-30",
      end: "publish",
    },
    {
      title: "しまなみ清掃ボランティア",
      days: "2026-12-13",
      times: "09:00-11:30",
      fee: "無料",
      apply: "no",
      phone: "+81898361535",
      kind: "volunteer",
      end: "publish",
    },
    { title: "歳末バザー", days: "2026-12-19・2026-12-20", times: "10:00-16:00", fee: "無料", end: "publish" },
    { title: "囲碁・将棋サロン", fee: "無料", place: "老人福祉センター", end: "publish" },
    {
      title: "新春書き初め展",
      days: "2027-01-04・2027-01-05・2027-01-07・2027-01-08・2027-01-09・2027-01-10・2027-01-11",
      times: "09:00-17:00",
      fee: 310,
      phone: "+81898233810",
      end: "publish",
    },
    {
      title: "オンライン脳トレ体操",
      days: "FREQ=WEEKLY;BYDAY=TH",
      times: "14:00-14:30",
      holding: "online",
      fee: "無料",
      email: "kenko@city.imabari.ehime.jp",
      end: "publish",
    },
  ],
};

/** Seminars of the 人材センター of 山形市: EUC-JP. */
export const yamagata: UnseenList = {
  name: "R8_koshukai_yamagata.csv",
  content: encoded(
    lines(
      "公益社団法人山形市シルバー人材センター 講習会予定,,,,,,,",
      "講習名,実施期間,日数,実施会場,定員,受講資格,受講料,申込締切日",
      "植木剪定講習,令和9年1月18日(月)～1月29日(金)のうち土日を除く10日間 9時～16時,10,馬見ヶ崎作業所,12人,60歳以上の市民で就業を希望する方,無料,令和8年12月25日(金)必着",
      "ハウスクリーニング講習,2027/2/2～2/4,3,南部公民館,15人,おおむね60歳以上,無料,1/15",
      '刈払機取扱安全講習,3月上旬,1,未定,20人,会員のみ,"3,000円",未定',
      "筆耕（毛筆）講習,1月7・14・21・28日（木）の全4回　13：30～15：30,4,総合福祉センター,10人,55歳以上の方,1回につき500円,12月18日",
      "計,4講習,18,,57人,,,",
    ),
    "EUCJP",
  ),
  rows: [
    {
      title: "植木剪定講習",
      days: "2027-01-18・2027-01-19・2027-01-20・2027-01-21・2027-01-22・2027-01-25・2027-01-26・2027-01-27・2027-01-28・2027-01-29",
      times: "09:00-16:00",
      area: "062014",
      people: 12,
      ages: [60, undefined],
      until: "2026-12-25",
      fee: "無料",
      end: "ask contact_missing",
    },
    {
      title: "ハウスクリーニング講習",
      days: "2027-02-02～2027-02-04",
      place: "南部公民館",
      ages: [60, undefined],
      until: "2027-01-15",
      end: "ask contact_missing",
    },
    { title: "刈払機取扱安全講習", days: "2027-03-01～2027-03-10", fee: 3000, until: undefined, end: "members_only" },
    {
      title: "筆耕（毛筆）講習",
      days: "2027-01-07・2027-01-14・2027-01-21・2027-01-28",
      times: "13:30-15:30",
      fee: 500,
      ages: [55, undefined],
      until: "2026-12-18",
      end: "ask contact_missing",
    },
    { end: "not_a_listing" },
  ],
};
