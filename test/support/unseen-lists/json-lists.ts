import type { UnseenList } from "./understood.ts";

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), "utf8");

/** Events of 松本市 on a map: what is said lies in groups within the properties. */
export const matsumoto: UnseenList = {
  name: "matsumoto.geojson",
  content: json({
    type: "FeatureCollection",
    name: "松本市イベント",
    features: [
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [137.972, 36.238] },
        properties: {
          イベント: { 名称: "あめ市ボランティア", 種別: "ボランティア", 内容: "初市の案内と清掃" },
          期間: { 開始: "2027-01-09T08:30:00+09:00", 終了: "2027-01-10T16:00:00+09:00" },
          会場: { 名称: "松本城大手門枡形跡広場", 住所: "大手3丁目" },
          主催: { 団体名: "松本あめ市実行委員会", 電話: "0263-34-3000" },
          費用: null,
        },
      },
      {
        type: "Feature",
        geometry: null,
        properties: {
          イベント: { 名称: "信州の歴史講座", 種別: "講座", 内容: "山城を読む（全3回）" },
          期間: { 開始: "2026-12-10", 終了: "2026-12-24", 備考: "木曜日のみ 19時～20時30分" },
          会場: { 名称: "中央公民館（Mウイング）", 住所: "松本市中央1-18-1" },
          主催: { 団体名: "中央公民館", 電話: "0263-32-1132" },
          費用: "500円（全3回分）",
        },
      },
    ],
  }),
  rows: [
    {
      title: "あめ市ボランティア",
      days: "2027-01-09～2027-01-10",
      times: "08:30-16:00",
      place: "松本城大手門枡形跡広場",
      area: "202029",
      address: "長野県松本市大手3丁目",
      organizer: "松本あめ市実行委員会",
      phone: "+81263343000",
      kind: "volunteer",
      end: "publish",
    },
    {
      title: "信州の歴史講座",
      days: "2026-12-10・2026-12-17・2026-12-24",
      times: "19:00-20:30",
      place: "中央公民館（Mウイング）",
      area: "202029",
      fee: 167,
      phone: "+81263321132",
      end: "publish",
    },
  ],
};

const fieldIds = [
  "_id",
  "ＮＯ",
  "イベント名",
  "開催日時",
  "開催場所",
  "住所",
  "対象",
  "参加費",
  "定員",
  "申込",
  "連絡先",
  "電話番号",
];

/** What the data portal answers for 浜松市: the rows stand in an envelope, beside a longer list of their fields. */
export const hamamatsu: UnseenList = {
  name: "datastore_search.json",
  content: json({
    help: "https://opendata.example.jp/api/3/action/help_show?name=datastore_search",
    success: true,
    result: {
      include_total: true,
      resource_id: "0b1c",
      fields: fieldIds.map((id) => ({ type: id === "_id" ? "int" : "text", id, info: { notes: "", label: id } })),
      records: [
        {
          _id: 1,
          ＮＯ: "１",
          イベント名: "遠州灘　海岸清掃",
          開催日時: "２０２６年１２月６日（日）　８：３０～１０：００",
          開催場所: "中田島砂丘",
          住所: "浜松市中央区中田島町",
          対象: "どなたでも",
          参加費: "無料",
          定員: "",
          申込: "不要（直接会場へ）",
          連絡先: "環境政策課",
          電話番号: "０５３－４５３－６１４９",
        },
        {
          _id: 2,
          ＮＯ: "２",
          イベント名: "みかんジャム作り",
          開催日時: "１２月１５日（火）午前９時３０分～１２時３０分",
          開催場所: "三ヶ日協働センター",
          住所: "浜松市浜名区三ヶ日町三ヶ日500-1",
          対象: "市内在住・在勤の方",
          参加費: "８００円",
          定員: "１６人（抽選）",
          申込: "１１月３０日（月）必着",
          連絡先: "三ヶ日協働センター",
          電話番号: "053-524-1111",
        },
      ],
      _links: { start: "/api/action/datastore_search", next: "/api/action/datastore_search?offset=100" },
      total: 2,
    },
  }),
  rows: [
    {
      title: "遠州灘 海岸清掃",
      days: "2026-12-06",
      times: "08:30-10:00",
      place: "中田島砂丘",
      area: "221309",
      fee: "無料",
      apply: "no",
      phone: "+81534536149",
      end: "publish",
    },
    {
      title: "みかんジャム作り",
      days: "2026-12-15",
      times: "09:30-12:30",
      area: "221309",
      fee: 800,
      people: 16,
      until: "2026-11-30",
      end: "publish",
    },
  ],
};

/** What a site of 那覇市 answers that keeps its events in a blog's calendar. */
export const naha: UnseenList = {
  name: "events.json",
  content: json({
    events: [
      {
        id: 4101,
        title: "琉球舞踊ワークショップ &#8211; はじめの一歩",
        description: "<p>かぎやで風を踊ります。<br />対象：おおむね60歳以上の方</p>\n<p>定員：30名（先着順）</p>",
        start_date: "2026-12-08 14:00:00",
        end_date: "2026-12-08 16:00:00",
        all_day: false,
        cost: "無料",
        url: "https://naha.example.jp/event/4101/",
        categories: [{ id: 7, name: "文化・芸術", slug: "culture" }],
        tags: [],
        venue: { venue: "牧志駅前ほしぞら公民館", address: "安里2-1-1", city: "那覇市", zip: "902-0067" },
        organizer: [{ organizer: "牧志駅前ほしぞら公民館", phone: "098-917-3443", email: "hoshizora@example.jp" }],
      },
      {
        id: 4102,
        title: "シークヮーサー収穫ボランティア",
        description: "",
        start_date: "2026-12-12 00:00:00",
        end_date: "2026-12-13 23:59:59",
        all_day: true,
        cost: "",
        url: "https://naha.example.jp/event/4102/",
        categories: [],
        tags: [{ name: "ボランティア" }],
        venue: [],
        organizer: [],
      },
    ],
    rest_url: "https://naha.example.jp/wp-json/tribe/events/v1/events/",
    total: 2,
  }),
  rows: [
    {
      title: "琉球舞踊ワークショップ – はじめの一歩",
      days: "2026-12-08",
      times: "14:00-16:00",
      place: "牧志駅前ほしぞら公民館",
      area: "472018",
      fee: "無料",
      people: 30,
      ages: [60, undefined],
      phone: "+81989173443",
      email: "hoshizora@example.jp",
      organizer: "牧志駅前ほしぞら公民館",
      end: "publish",
    },
    {
      title: "シークヮーサー収穫ボランティア",
      days: "2026-12-12～2026-12-13",
      times: "",
      area: "472018",
      kind: "volunteer",
      end: "ask place_unclear",
    },
  ],
};
