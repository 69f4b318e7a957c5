import { setUpZod } from '#web/kit/messages.ts';
import dayjs from 'dayjs';
import zhCN from 'dayjs/locale/zh-cn';

// Loaded before everything else (index.html): schemas take their settings when they are made.
setUpZod();
dayjs.locale(zhCN);
