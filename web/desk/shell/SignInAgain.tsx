import { Modal } from 'antd';
import { sessionQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { SignInForm } from './SignInForm.tsx';

interface SignInAgainProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The session ended over an open form: sign in without losing what was typed. Another person begins anew, with nothing of the first. */
export function SignInAgain({ open, onClose }: SignInAgainProps) {
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  return (
    <Modal title="登录已失效，请重新登录" open={open} onCancel={onClose} footer={null} destroyOnHidden>
      <p>已填写的内容仍然保留，登录后可以继续提交。</p>
      <SignInForm
        onSignedIn={(session) => {
          if (before !== undefined && before.officer.id !== session.officer.id) {
            window.location.assign('/desk/');
            return;
          }
          queryClient.setQueryData(sessionQuery.queryKey, session);
          onClose();
        }}
      />
    </Modal>
  );
}
