/** Desktop notifications. */
export const worker = {
  zh: {
    oneWaits: '{{nick}} 已等 {{time}}',
    manyWait: '{{count}} 位买家在等,最久 {{longest}}',
    oneWhere: '{{site}} · 点这里去回复',
    toDo: '该回复 {{nick}} 了',
    toDoBare: '说好稍后回复的,点这里去回复',
    toDoMany: '{{count}} 件待办到时间了',
    hostRemovedTitle: '话边已停用 {{hosts}}',
    hostRemovedText: '您取消了授权,这些页面上的边栏已收起。想恢复:设置 → 站点。',
  },
  en: {
    oneWaits: '{{nick}} has waited {{time}}',
    manyWait: '{{count}} buyers wait, the longest {{longest}}',
    oneWhere: '{{site}} · click to answer',
    toDo: 'Time to come back to {{nick}}',
    toDoBare: 'You promised an answer later. Click to give it.',
    toDoMany: '{{count}} follow-ups are due',
    hostRemovedTitle: 'Huabian stopped on {{hosts}}',
    hostRemovedText:
      'You took the permission back, so the panel is gone there. To restore it: Options → Sites.',
  },
} as const;
