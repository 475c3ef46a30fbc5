package org.xinqiao.bench.hanyu;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.xinqiao.engines.hanyu.index.Entry;

/** 编造的知识条目: who may have what done where, with which papers, within how many days. */
final class MadeArticles {

    private static final List<String> MATTERS = List.of(
            "居住证签注", "老年优待证", "公积金提取", "医保异地备案", "生育津贴", "失业登记", "个体户注销", "食品经营许可", "燃气开户", "供暖报停", "自来水过户", "路灯报修",
            "犬只登记", "占道施工许可", "户外广告备案", "保障房申请", "房产过户", "教师资格认定", "幼儿园入园", "中小学转学", "残疾人补贴", "低保申请", "临时救助", "退役军人登记",
            "护照换发", "车辆年检", "驾驶证换证", "公交卡挂失", "停车月卡", "噪声投诉", "油烟投诉", "拖欠工资投诉", "物业费纠纷", "预付卡退款", "法律援助", "公证办理");
    private static final List<String> PLACES =
            List.of("云栖区", "柳荫街道", "望河镇", "石桥社区", "东湖新区", "白塔县", "青松路", "南关街道", "长堤社区", "北苑镇");
    private static final List<String> PAPERS =
            List.of("身份证", "户口本", "营业执照", "劳动合同", "离职证明", "房产证", "租赁合同", "缴费凭证", "诊断证明", "委托书", "近期照片", "银行卡");
    private static final List<String> WAYS =
            List.of("到政务服务大厅窗口办理", "在手机上办理", "拨打热线由话务员登记", "向社区工作站提交", "通过自助终端办理", "邮寄材料办理");
    private static final List<String> ASKED =
            List.of("%s怎么办", "请问在%2$s办%1$s要带什么", "%s多久能办好", "我想问一下%2$s的%1$s", "%s找哪个部门", "%2$s那边%1$s能不能在手机上弄");

    private final Random random;

    MadeArticles(long seed) {
        random = new Random(seed);
    }

    List<Entry> entries(int many) {
        return IntStream.range(0, many).mapToObj(this::entry).toList();
    }

    List<String> questions(int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> any(ASKED).formatted(any(MATTERS), any(PLACES)))
                .toList();
    }

    private Entry entry(int number) {
        String matter = any(MATTERS);
        String place = any(PLACES) + (1 + random.nextInt(300)) + "号";
        String body = "%s的居民和单位申请%s，可以%s，也可以%s。需要提交%s、%s和%s。受理后%d个工作日内办结，不收费；材料不全的，一次告知补正。"
                .formatted(
                        place,
                        matter,
                        any(WAYS),
                        any(WAYS),
                        any(PAPERS),
                        any(PAPERS),
                        any(PAPERS),
                        1 + random.nextInt(30));
        return Entry.of(Integer.toString(number), place + matter + "指南", body);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
