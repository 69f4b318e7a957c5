import { setUpZod } from '#web/kit/messages.ts';
import dayjs from 'dayjs';
import zhCN from 'dayjs/locale/zh-cn';

// The first import of main.tsx: schemas take their settings when they are made.
setUpZod();
dayjs.locale(zhCN);
