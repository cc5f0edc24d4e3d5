/** Words of every page of the desk, and of its sign-in. */
export const staffTexts = {
  signedInAs: (name: string) => `${name}さん`,
  signOut: "出る",
  account: "入っている人",
  navigation: {
    queue: "確認待ち",
    imports: "取り込み",
    leads: "声かけ先",
    seniors: "利用者",
    participations: "参加したい",
    deliveries: "郵送・電話",
    weights: "おすすめの決め方",
  },
  signInTitle: "窓口の職員として入る",
  signInIntro: "ふだん職場で使っている方法で、本人を確かめます。",
  signIn: "入る",
  signInHint: "30分使わないと、自動で出ます。",
  signedOut: "出ました。",
  refusedTitle: "入れませんでした",
  refused: {
    cancelled: "確かめの途中で終わりました。もう一度お試しください。",
    invalid: "確かめに時間がかかったか、別の画面から進みました。もう一度お試しください。",
    no_centre: "どの窓口の職員かが登録されていません。管理者に登録を頼んでください。",
    no_role: "この仕組みでの役割が登録されていません。管理者に登録を頼んでください。",
  },
  tryAgain: "もう一度入る",
} as const;
