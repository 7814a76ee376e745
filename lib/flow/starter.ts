import type { FlowStep } from '../records/flow-step.record';
import type { Starter } from '../records/meta';
import type { Question, QuestionSet } from '../records/question-set.record';
import { readAnswers } from './answers';

const step = (
  id: string,
  name: string,
  order: number,
  stage: string,
  tags: string[] = [],
  must = false,
): StarterStep => ({ id, name, order, stages: [stage], tags, on: true, must });

type StarterStep = Starter<FlowStep>;
type StarterSet = Starter<QuestionSet>;

/** The order of a talk as service handbooks have it, until the lead changes it. Stages and tags are the starter library's. */
export const starterSteps: StarterStep[] = [
  step('welcome', '欢迎', 1, '欢迎'),
  step('introduce', '介绍', 2, '介绍'),
  step('offer', '活动', 3, '活动'),
  step('confirm', '确认', 4, '核对', ['订单', '改款', '尺码', '型号']),
  step('check', '核对', 5, '核对', ['地址', '电话', '快递', '生鲜'], true),
  step('remark', '备注', 6, '核对', ['备注']),
  step('farewell', '欢送', 7, '告别'),
];

const ask = (text: string, answers: string): Question => ({ text, answers: readAnswers(answers) });

const set = (
  id: string,
  name: string,
  order: number,
  colour: QuestionSet['colour'],
  questions: Question[],
): StarterSet => ({ id, name, stepId: 'introduce', order, on: true, colour, questions });

/** What to ask by trade before recommending anything, until the lead changes it. */
export const starterSets: StarterSet[] = [
  set('skin', '护肤', 1, 'pink', [
    ask('方便说下您的肤质吗？偏油、偏干，还是容易敏感？', '油皮 干皮 混合皮 敏感肌'),
    ask('之前用过哪类产品？用着有没有不舒服的？', '首次护肤 用过同类 用过过敏'),
    ask('现在最想改善的是哪方面？', '痘痘 暗沉 干燥起皮 毛孔 抗初老'),
  ]),
  set('clothes', '服饰', 2, 'blue', [
    ask('您报一下身高和体重，我帮您看尺码可以吗？', 'S码 M码 L码 XL码 XXL码'),
    ask('平时喜欢修身一点，还是宽松一点？', '修身 合身 宽松'),
    ask('主要什么场合穿呢？', '通勤 日常 运动 聚会'),
  ]),
  set('digital', '数码', 3, 'teal', [
    ask('您主要用来做什么呢？', '办公 游戏 学习 拍摄 给长辈用'),
    ask('预算大概在什么范围？我按预算给您推荐。', '实惠=预算实惠 中等=预算中等 不限=预算不限'),
    ask('要配合什么型号的设备使用呢？', '苹果 安卓 Windows Mac'),
  ]),
  set('food', '食品', 4, 'orange', [
    ask('您喜欢什么口味呢？有没有忌口？', '爱吃甜 爱吃辣 清淡 无糖 有忌口'),
    ask('是自己吃还是送人呢？送人的话可以看看礼盒。', '自己吃 送礼'),
    ask('大概几个人吃？我帮您看多大规格合适。', '小份 家庭装'),
  ]),
  set('baby', '母婴', 5, 'purple', [
    ask('宝宝现在多大了呢？', '孕期 0-6月 6-12月 1-3岁 3岁以上'),
    ask('宝宝有没有过敏的情况？', '易过敏 不过敏'),
    ask('之前用的是什么段或者什么码？', '新生儿 NB码 S码 M码 L码 XL码'),
  ]),
];
