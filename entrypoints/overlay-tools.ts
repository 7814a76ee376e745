import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shelf } from '../lib/overlay/load-tools';
import { tools } from '../lib/overlay/tools';

export default defineUnlistedScript(() => {
  shelf.huabianTools = tools;
});
