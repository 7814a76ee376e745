import type { Category } from './scripts/script';

export interface Product {
  readonly title: string;
  readonly spec: string;
  /** Yuan, two decimals. */
  readonly price: string;
}

export interface Shop {
  readonly id: ShopId;
  readonly name: string;
  readonly category: Category;
  readonly products: readonly Product[];
}

export type ShopId = 'yf' | 'ms' | 'sm' | 'sp';

export const shops: Readonly<Record<ShopId, Shop>> = {
  yf: {
    id: 'yf',
    name: '云裳服饰旗舰店',
    category: '服饰',
    products: [
      { title: '重磅纯棉圆领T恤 男女同款', spec: '白色 / L', price: '59.00' },
      { title: '高腰直筒牛仔裤 垂感显瘦', spec: '复古蓝 / 28', price: '129.00' },
      { title: '羊毛混纺双面呢大衣', spec: '驼色 / M', price: '499.00' },
      { title: '软糯半高领打底衫', spec: '燕麦色 / 均码', price: '79.00' },
      { title: '法式碎花收腰连衣裙', spec: '浅杏 / S', price: '168.00' },
      { title: '儿童加绒卫衣套装', spec: '雾蓝 / 120', price: '99.00' },
    ],
  },
  ms: {
    id: 'ms',
    name: '植萃美妆专营店',
    category: '美妆',
    products: [
      { title: '轻氧控油洁面乳 120g', spec: '单支装', price: '49.00' },
      { title: '积雪草舒缓精华 30ml', spec: '30ml', price: '139.00' },
      { title: '雾面丝绒口红', spec: '#06 烂番茄', price: '89.00' },
      { title: '清透养肤气垫', spec: '自然色 15g', price: '159.00' },
      { title: '氨基酸卸妆膏', spec: '90g', price: '69.00' },
      { title: '物理防晒乳 SPF50', spec: '50ml', price: '99.00' },
    ],
  },
  sm: {
    id: 'sm',
    name: '极点数码',
    category: '数码',
    products: [
      { title: '主动降噪蓝牙耳机 Pro', spec: '曜石黑', price: '299.00' },
      { title: '65W 氮化镓充电器', spec: '三口 / 白', price: '119.00' },
      { title: '机械键盘 87键 热插拔', spec: '茶轴', price: '229.00' },
      { title: '20000mAh 移动电源', spec: '带线款', price: '139.00' },
      { title: '智能手环 8', spec: '标准版', price: '199.00' },
      { title: 'Type-C 拓展坞 七合一', spec: '深空灰', price: '169.00' },
    ],
  },
  sp: {
    id: 'sp',
    name: '山野食品',
    category: '食品',
    products: [
      { title: '高山土蜂蜜 500g', spec: '2瓶装', price: '88.00' },
      { title: '手撕风干牛肉 250g', spec: '原味', price: '69.90' },
      { title: '每日坚果 30包', spec: '成人款', price: '79.00' },
      { title: '现磨黑芝麻丸', spec: '罐装 108g', price: '29.90' },
      { title: '农家红薯粉条 5斤', spec: '粗粉', price: '36.80' },
      { title: '赣南脐橙 10斤', spec: '大果', price: '59.90' },
    ],
  },
};
