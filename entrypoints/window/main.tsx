import '../../components/ui/theme.css';
import { mountScreen } from '../../components/screens/screen-root';
import { WindowScreen } from '../../components/screens/window/window-screen';

mountScreen(<WindowScreen />);
