import { obeyOrders } from '../../lib/platform/sound';

obeyOrders();
