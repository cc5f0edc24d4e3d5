/** What the runner says to the people who try or develop the service, on the terminal and on its own pages. */
export const texts = {
  signIn: {
    title: "だれとして入りますか（お試し用）",
    note: "お試し用の職員です。選ぶと、その人として職員の画面に入ります。本番では、各窓口の認証サービスを使います。",
  },
} as const;
