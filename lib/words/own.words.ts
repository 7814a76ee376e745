/** Options → team, what is of the lead's kinds and only on this computer. */
export const own = {
  zh: {
    title: '只在这台电脑上',
    asked:
      '这台电脑上有 {{count}} 条自己的内容({{kinds}}):这几类由主管统一管,没有传给团队,只在这台电脑上照常能用。',
    kept: '这台电脑上有 {{count}} 条内容({{kinds}})以前选了「留作本机」,团队里没有。',
    keep: '留作本机',
    keepDone: '{{count}} 条留在本机,不再提醒',
    carry: '带进团队',
    carryDone: '{{count}} 条正在传给团队',
    delete: '删掉',
    deleteDone: '{{count}} 条已删掉',
    deleteAsk: '删掉这 {{count}} 条?',
    deleteWhat: '从这台电脑上删掉 {{kinds}},删了找不回来。团队的内容不受影响。',
  },
  en: {
    title: 'On this computer only',
    asked:
      '{{count}} records of your own ({{kinds}}) are of kinds that the lead keeps for all. They were not sent to the team and work on this computer only.',
    kept: '{{count}} records ({{kinds}}) were once kept on this computer by choice; the team has none of them.',
    keep: 'Keep them here',
    keepDone: '{{count}} stay here; you will not be asked again',
    carry: 'Send to the team',
    carryDone: '{{count}} are on their way to the team',
    delete: 'Delete',
    deleteDone: '{{count}} deleted',
    deleteAsk: 'Delete these {{count}}?',
    deleteWhat: 'Deletes {{kinds}} from this computer for good. Nothing of the team is touched.',
  },
} as const;
