import { Drawer } from 'antd';
import type { CaseDetail } from '#record/contract.ts';
import { CaseStep } from './CaseStep.tsx';
import { useStillPage } from './use-still-page.ts';

interface StepDrawerProps {
  readonly detail: CaseDetail;
  /** The step asked for in the address. */
  readonly step: string | undefined;
  readonly onClose: () => void;
}

/** A step beside the case it belongs to: the form stays while the case behind it can still be read. */
export function StepDrawer({ detail, step, onClose }: StepDrawerProps) {
  const next = detail.next.find((one) => one.step === step && one.mine && one.system !== 'recording');
  useStillPage(next !== undefined);
  return (
    <Drawer open={next !== undefined} onClose={onClose} title={next?.name} size={720} destroyOnHidden className="step-drawer" closable={{ 'aria-label': '关闭' }}>
      {next === undefined ? null : <CaseStep key={next.step} detail={detail} next={next} onDone={onClose} onCancel={onClose} />}
    </Drawer>
  );
}
