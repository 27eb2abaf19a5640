import type { ComponentProps } from 'react';
import { ToolFrame as Frame } from '../../../ui/garden/tool-frame.tsx';
import { useLinkWork } from '../link-work.tsx';

/** The frame of a tool of the links; closing it gives the focus back to the menu that opened it. */
export function ToolFrame(props: Omit<ComponentProps<typeof Frame>, 'onClose'>) {
  const { setTool, setFocused } = useLinkWork();

  function close() {
    setTool(undefined);
    setFocused('more');
  }
  return <Frame {...props} onClose={close} />;
}
