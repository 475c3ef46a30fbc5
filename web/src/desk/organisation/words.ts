import { words } from '@kit/i18n/words';

export default words(
  {
    unitPlaceholder: '单位名称、简称或编码',
    noUnit: '没有这样的单位',
    areaPlaceholder: '选择区域',
    areaSearch: '查找区域名称',
    wholeArea: '选「{name}」',
    placePlaceholder: '小区、道路、门牌、地标',
    noPlace: '没有这样的地点，可在地图上点选',
    mapHint: '在地图上点一下，标出位置并带出网格',
    chooseArea: '选择区域',
  },
  {
    unitPlaceholder: 'Name, short name or code of a unit',
    noUnit: 'There is no such unit',
    areaPlaceholder: 'Choose an area',
    areaSearch: 'Find an area by name',
    wholeArea: 'Take “{name}”',
    placePlaceholder: 'Estate, road, house number, landmark',
    noPlace: 'No such place; click it on the map',
    mapHint: 'Click the map to mark the position and find its grid',
    chooseArea: 'Choose an area',
  },
);
