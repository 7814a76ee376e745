import '../../components/ui/theme.css';
import { PanelScreen } from '../../components/screens/panel/panel-screen';
import { mountScreen } from '../../components/screens/screen-root';

mountScreen(<PanelScreen />);
