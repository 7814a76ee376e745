import '../../components/ui/theme.css';
import { mountScreen } from '../../components/screens/screen-root';
import { OptionsScreen } from '../../components/screens/options/options-screen';

mountScreen(<OptionsScreen />);
