import '../../components/ui/theme.css';
import { OptionsScreen } from '../../components/screens/options/options-screen';
import { mountScreen } from '../../components/screens/screen-root';

mountScreen(<OptionsScreen />);
