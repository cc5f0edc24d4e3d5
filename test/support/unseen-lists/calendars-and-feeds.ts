import type { UnseenList } from "./understood.ts";

/** Folds a line as RFC 5545 counts it, in bytes: a letter may be parted. */
const folded = (line: string): Buffer => {
  const bytes = Buffer.from(line, "utf8");
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 74) parts.push(bytes.subarray(at, at + 74));
  return Buffer.concat(parts.flatMap((part, n) => (n === 0 ? [part] : [Buffer.from("\r\n "), part])));
};
const calendar = (lines: readonly string[]): Uint8Array =>
  Buffer.concat(lines.flatMap((line) => [folded(line), Buffer.from("\r\n")]));

/** The calendar of 佐賀市. */
export const saga: UnseenList = {
  name: "basic.ics",
  content: calendar([
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "X-WR-CALNAME:佐賀市イベントカレンダー",
    "X-WR-TIMEZONE:Asia/Tokyo",
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Tokyo",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "TZNAME:JST",
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    "UID:saga-1@example.jp",
    "DTSTAMP:20261101T000000Z",
    "DTSTART;TZID=Asia/Tokyo:20261201T093000",
    "DTEND;TZID=Asia/Tokyo:20261201T110000",
    "RRULE:FREQ=WEEKLY;UNTIL=20270330T145959Z;BYDAY=TU",
    "EXDATE;TZID=Asia/Tokyo:20261229T093000,20270105T093000",
    "SUMMARY:いきいき百歳体操",
    "LOCATION:メートプラザ佐賀\\, 兵庫町大字藤木1006-1",
    "DESCRIPTION:座ったままできる筋力体操です。\\n対象：おおむね65歳以上の方\\n参加費：無料\\n申込：不要\\n問い合わせ：高齢福祉課 0952-40-7253",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:saga-2@example.jp",
    "DTSTART;VALUE=DATE:20261205",
    "DTEND;VALUE=DATE:20261207",
    "SUMMARY:バルーンミュージアム 冬まつり",
    "LOCATION:佐賀バルーンミュージアム",
    "URL:https://www.city.saga.lg.jp/main/1234.html",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:saga-3@example.jp",
    "DTSTART:20261210T050000Z",
    "DURATION:PT1H30M",
    "SUMMARY:シニアのためのスマホ相談会",
    "LOCATION:エスプラッツ",
    "ORGANIZER;CN=佐賀市デジタル推進課:mailto:digital@city.saga.lg.jp",
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:saga-4@example.jp",
    "DTSTART;TZID=Asia/Tokyo:20261220T100000",
    "SUMMARY:年末ふれあい市",
    "LOCATION:呉服元町",
    "STATUS:CANCELLED",
    "END:VEVENT",
    "END:VCALENDAR",
  ]),
  rows: [
    {
      title: "いきいき百歳体操",
      days: "2026-12-01・2026-12-08・2026-12-15・2026-12-22・2027-01-12・2027-01-19・2027-01-26・2027-02-02・2027-02-09・2027-02-16・2027-02-23・2027-03-02・2027-03-09・2027-03-16・2027-03-23・2027-03-30",
      not: ["2026-12-29", "2027-01-05"],
      times: "09:30-11:00",
      place: "メートプラザ佐賀, 兵庫町大字藤木1006-1",
      area: "412015",
      ages: [65, undefined],
      fee: "無料",
      apply: "no",
      phone: "+81952407253",
      end: "publish",
    },
    {
      title: "バルーンミュージアム 冬まつり",
      days: "2026-12-05～2026-12-06",
      times: "",
      area: "412015",
      end: "publish",
    },
    {
      title: "シニアのためのスマホ相談会",
      days: "2026-12-10",
      times: "14:00-15:30",
      place: "エスプラッツ",
      organizer: "佐賀市デジタル推進課",
      audience: "seniors",
      end: "publish",
    },
    { title: "年末ふれあい市", end: "cancelled" },
  ],
};

/** News of 弘前市: the days stand in the titles alone, and not all of it is about events. */
export const hirosaki: UnseenList = {
  name: "rss.xml",
  content: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>弘前市　イベント情報</title><link>https://www.city.hirosaki.aomori.jp/</link><description>弘前市の新着情報</description>
<item><title>【12/5(土)】りんごの剪定教室を開催します</title><link>https://www.city.hirosaki.aomori.jp/event/1.html</link><description>りんご公園で、初心者向けの教室です。</description><pubDate>Fri, 20 Nov 2026 09:00:00 +0900</pubDate></item>
<item><title>弘前城雪燈籠まつり ボランティア説明会（1月16日（土）・17日（日））</title><link>https://www.city.hirosaki.aomori.jp/event/2.html</link><description><![CDATA[<p>会場：弘前市民会館<br>時間：午後1時30分～3時</p><p>問い合わせ：観光課 電話 0172-35-1128</p>]]></description><pubDate>Thu, 19 Nov 2026 09:00:00 +0900</pubDate></item>
<item><title>令和9年1月10日　新春寄席のお知らせ</title><link>https://www.city.hirosaki.aomori.jp/event/3.html</link><description></description><pubDate>Wed, 18 Nov 2026 09:00:00 +0900</pubDate></item>
<item><title>ごみ収集日の変更について</title><link>https://www.city.hirosaki.aomori.jp/news/4.html</link><description>年末年始の収集日です。</description><pubDate>Tue, 17 Nov 2026 09:00:00 +0900</pubDate></item>
</channel></rss>`,
  ),
  rows: [
    {
      title: "【12/5(土)】りんごの剪定教室を開催します",
      days: "2026-12-05",
      area: "022021",
      url: "https://www.city.hirosaki.aomori.jp/event/1.html",
      end: "ask place_unclear",
    },
    {
      title: "弘前城雪燈籠まつり ボランティア説明会（1月16日（土）・17日（日））",
      days: "2027-01-16・2027-01-17",
      times: "13:30-15:00",
      place: "弘前市民会館",
      phone: "+81172351128",
      end: "publish",
    },
    { title: "令和9年1月10日 新春寄席のお知らせ", days: "2027-01-10", area: "022021", end: "ask place_unclear" },
    { title: "ごみ収集日の変更について", days: "", end: "ask date_unclear,place_unclear,classification_unclear" },
  ],
};

/** Entries of 豊岡市: Atom, each with a table or a list of what, when and where. */
export const toyooka: UnseenList = {
  name: "atom.xml",
  content: Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><title>豊岡市 講座・催し</title><link rel="self" href="https://www.city.toyooka.lg.jp/feed.atom"/><updated>2026-11-20T00:00:00+09:00</updated><id>tag:toyooka,2026:1</id>
<entry><title>コウノトリの里で野鳥観察</title><id>tag:toyooka,2026:2</id><link rel="alternate" href="https://www.city.toyooka.lg.jp/1.html"/><updated>2026-11-18T10:00:00+09:00</updated>
<content type="html">&lt;table&gt;&lt;tr&gt;&lt;th&gt;日時&lt;/th&gt;&lt;td&gt;12月13日（日曜日）9時から11時30分まで&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;th&gt;場所&lt;/th&gt;&lt;td&gt;県立コウノトリの郷公園（祥雲寺128）&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;th&gt;対象&lt;/th&gt;&lt;td&gt;どなたでも&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;th&gt;定員&lt;/th&gt;&lt;td&gt;25人（申込順）&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;th&gt;費用&lt;/th&gt;&lt;td&gt;200円（保険料）&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;th&gt;申込期限&lt;/th&gt;&lt;td&gt;12月4日（金曜日）&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</content></entry>
<entry><title>城崎文芸館　冬の朗読会</title><id>tag:toyooka,2026:3</id><link rel="alternate" href="https://www.city.toyooka.lg.jp/2.html"/><updated>2026-11-19T10:00:00+09:00</updated>
<summary>■日時　令和8年12月20日（日）14時～ ■会場　城崎文芸館 ■参加費　入館料500円 ■問合せ　城崎文芸館 0796-32-2575</summary></entry>
<entry><title>子育てひろば</title><id>tag:toyooka,2026:4</id><link rel="alternate" href="https://www.city.toyooka.lg.jp/3.html"/><updated>2026-11-19T10:00:00+09:00</updated><summary>日時：12月8日(火)10:00～11:30　場所：アイティ4階　対象：0歳から3歳までの子どもと保護者</summary></entry>
</feed>`,
  ),
  rows: [
    {
      title: "コウノトリの里で野鳥観察",
      days: "2026-12-13",
      times: "09:00-11:30",
      place: "県立コウノトリの郷公園（祥雲寺128）",
      area: "282090",
      people: 25,
      fee: 200,
      audience: "anyone",
      until: "2026-12-04",
      end: "publish",
    },
    {
      title: "城崎文芸館 冬の朗読会",
      days: "2026-12-20",
      times: "14:00",
      place: "城崎文芸館",
      fee: 500,
      phone: "+81796322575",
      end: "publish",
    },
    { title: "子育てひろば", days: "2026-12-08", end: "families_only" },
  ],
};
