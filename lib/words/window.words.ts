/** The detached window beside a desktop client. */
export const window = {
  zh: {
    title: '话边 · 独立窗口',
    site: '电脑客户端',
    whichShop: '给哪个客户端用?',
    whichShopHint:
      '写成「客户端 / 店铺」,如「千牛 / 青禾服饰」。标签、备注和等待按它分开记,话术里的店铺只用「/」后面的。',
    changeShop: '换一个客户端或店铺,现在是{{shop}}',
    buyer: '买家昵称',
    buyerPlaceholder: '输入或粘贴买家昵称,回车',
    recent: '最近的买家',
    newBuyer: '新买家「{{nick}}」',
    noBuyer: '还没有选买家',
    noBuyerHint: '在上面填买家昵称,这里会显示标签和备注',
    start: '开始计时',
    answered: '已回复',
    startHint: '客户端里来了消息就点,等待和提醒照常',
  },
  en: {
    title: 'Huabian · own window',
    site: 'Desktop client',
    whichShop: 'Which client is this for?',
    whichShopHint:
      'Name client / shop, such as “Qianniu / Qinghe”. Tags, notes and waits are kept under it; phrases use the shop only.',
    changeShop: 'Change client or shop; now {{shop}}',
    buyer: 'Buyer’s name',
    buyerPlaceholder: 'Type or paste a name, Enter',
    recent: 'Recent buyers',
    newBuyer: 'New buyer “{{nick}}”',
    noBuyer: 'No buyer is chosen',
    noBuyerHint: 'Enter a buyer’s name above; tags and notes stand here',
    start: 'Start timing',
    answered: 'Answered',
    startHint: 'Press when a message comes in; waits and reminders work as usual',
  },
} as const;
