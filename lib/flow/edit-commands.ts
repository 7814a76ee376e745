import type { FlowStep } from '../records/flow-step.record';
import type { QuestionSet } from '../records/question-set.record';
import { db } from '../store/database';
import { listCommands } from '../store/write-list';
import { starterSets, starterSteps } from './starter';

export const stepCommands = listCommands<FlowStep>(() => db.flowStep, starterSteps);
export const setCommands = listCommands<QuestionSet>(() => db.questionSet, starterSets);
