// SPDX-License-Identifier: Apache-2.0
import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const field =
  '[data-first], input:not([disabled]):not([type=checkbox]):not([type=radio]):not([type=file]), textarea:not([disabled])';
/** As long as a dialog takes to stand there, in frames. */
const most = 90;

/** Whether Enter is the work of what has the focus: a list of choices, a text of several lines, a button. */
function ownEnter(target: HTMLElement): boolean {
  return (
    !target.matches('input') ||
    target.matches('[type=checkbox], [type=radio]') ||
    !!target.closest('.ant-select')
  );
}

/**
 * Asks something. The focus goes to the first field, else to the button that goes on; where that cannot be pressed,
 * or something cannot be taken back (`danger`), it goes to the one that leaves all as it is. Enter in a field goes on,
 * unless an input method composes.
 */
export function Dialog({
  title,
  ok,
  go,
  close,
  disabled = false,
  danger = false,
  testid,
  width = 520,
  footer,
  children,
}: {
  title: ReactNode;
  ok?: string;
  go?: () => void;
  close: () => void;
  disabled?: boolean;
  danger?: boolean;
  /** The hook of the button that goes on. */
  testid?: string;
  width?: number;
  footer?: ModalProps['footer'];
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inside = () => content.current?.closest('.ant-modal') ?? content.current;
    const wanted = () =>
      (danger ? null : content.current?.querySelector<HTMLElement>(field)) ??
      (danger ? null : inside()?.querySelector<HTMLElement>('.dialog-yes:not([disabled])')) ??
      inside()?.querySelector<HTMLElement>('.dialog-no');
    let frame = 0;
    let tries = 0;
    // the frame of the dialog comes up hidden, and then gives the focus to its ×
    const focus = () => {
      const element = wanted();
      element?.focus();
      if (document.activeElement !== element && tries++ < most) frame = requestAnimationFrame(focus);
    };
    focus();
    return () => cancelAnimationFrame(frame);
    // when it opens, and never again
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.defaultPrevented || !go || disabled || ownEnter(event.target as HTMLElement)) return;
    event.preventDefault();
    go();
  }
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t(danger ? 'common.goBack' : 'common.cancel')}
      onCancel={close}
      onOk={go}
      okButtonProps={{
        disabled,
        className: 'dialog-yes',
        ...(testid ? { 'data-testid': testid } : {}),
        ...(danger ? { type: 'text', danger: true } : {}),
      }}
      cancelButtonProps={{ className: 'dialog-no' }}
      width={width}
      {...(footer === undefined ? {} : { footer })}
    >
      <div ref={content} onKeyDown={press}>
        {children}
      </div>
    </Modal>
  );
}
